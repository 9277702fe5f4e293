package tradewind.engine.risk;

/// Ways to say how much may be lost. No one of them is right; where they differ is where the doubt is.
public enum VarMethod {
    HISTORICAL("Historical", "the worst of what these holdings would have made in the past"),
    PARAMETRIC("Parametric", "a normal distribution with the past's covariance and no drift"),
    CORNISH_FISHER("Cornish-Fisher", "the normal distribution bent by the past's skewness and fat tails"),
    MONTE_CARLO("Monte Carlo", "full revaluation on simulated paths with the past's covariance"),
    FILTERED_HISTORICAL("Filtered historical", "the past rescaled to the volatility of now"),
    EVT("Extreme value", "a generalised Pareto tail fitted to the worst tenth");

    private final String title;
    private final String about;

    VarMethod(String title, String about) {
        this.title = title;
        this.about = about;
    }

    public String title() {
        return title;
    }

    /// What it takes the future to be, to follow "It takes".
    public String about() {
        return about;
    }
}
